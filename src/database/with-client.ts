import type pg from 'pg';

/** Lends a connection of the pool to a reading. One on which anything failed is not used again. */
export async function withClient<Found>(
  pool: pg.Pool,
  read: (client: pg.PoolClient) => Promise<Found>,
): Promise<Found> {
  const client = await pool.connect();
  try {
    const found = await read(client);
    client.release();
    return found;
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}
