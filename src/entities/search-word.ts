import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A word of what is public, to offer where a query finds nothing. */
@Entity('search_word')
@Index('search_word_sound', { synchronize: false })
export class SearchWord {
  @PrimaryColumn('text')
  word: string;

  /** How it sounds, by `heed.sound_of`. */
  @Column('text')
  sound: string;
}
