/** The entries of the register that are searched and that the viewer may see, as `entry`. Terms are of no world. */
export const visibleEntry = `(
  select organization.id, organization.is_invented from organization
  union all select document.id, document.is_invented from document
  union all select term.id, null from term
  union all select legal_act.id, legal_act.is_invented from legal_act
) entry`;
