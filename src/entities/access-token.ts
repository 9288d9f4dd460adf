import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { roleNames, type Role } from '../domain/role.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';

/** What lets somebody write for an organization. The token itself is never stored. */
@Entity('access_token')
@Unique('access_token_digest_unique', ['digest'])
@Check('access_token_digest_length', 'length(digest) = 32')
@Check('access_token_role_known', oneOf('role', roleNames))
@Check('access_token_expires_after_creation', 'expires_at > created_at')
export class AccessToken {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Organization)
  @Column('uuid')
  organizationId: string;

  @Column('text')
  role: Role;

  /** The SHA-256 of the token. */
  @Column('bytea')
  digest: Buffer;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  revokedAt: Date | null;
}
