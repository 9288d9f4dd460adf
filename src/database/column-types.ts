import pg from 'pg';

/** PostgreSQL's `date`. A day is a text from end to end; see src/domain/day.ts. */
const dateOid = 1082;
/** PostgreSQL's `bigint`: counts. They stay far below 2^53. */
const bigintOid = 20;

pg.types.setTypeParser(dateOid, (text) => text);
pg.types.setTypeParser(bigintOid, Number);
