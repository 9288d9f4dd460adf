import { Entity, PrimaryColumn } from 'typeorm';

/** A recommendation that a transaction under way has touched: what is kept of it is settled at the commit. */
@Entity('figure_due')
export class FigureDue {
  @PrimaryColumn('bigint')
  transactionId: string;

  @PrimaryColumn('uuid')
  recommendationId: string;
}
