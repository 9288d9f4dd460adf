import pg from 'pg';

/** Connects for a long COPY. A lost connection is thrown by the statement under way. */
export async function connectForCopy(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'heed backup' });
  // Without a listener a connection that breaks between two statements would end the process.
  client.on('error', () => {});
  await client.connect();
  return client;
}
