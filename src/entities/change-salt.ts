import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Change } from './change.js';

/** The salt of a change's input digest. It stands apart, so that a redaction can make the digest mute. */
@Entity('change_salt')
export class ChangeSalt {
  @ForeignKey(() => Change)
  @PrimaryColumn('integer')
  revision: number;

  @Column('bytea')
  salt: Buffer;
}
