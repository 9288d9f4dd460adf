-- A judgement that another organization wrote down rests on public evidence: a quote, and where it stands.
select format('assessment %s', assessment.id) as example
  from heed.assessment
 where assessment.recorded_by_id <> assessment.assessor_id
   and not exists (
     select from heed.evidence
      where evidence.assessment_id = assessment.id and evidence.visibility = 'PUBLIC'
        and (evidence.redacted_revision is not null
          or (evidence.quote is not null
            and ((evidence.document_id is not null and evidence.paragraph is not null) or evidence.url is not null))))
