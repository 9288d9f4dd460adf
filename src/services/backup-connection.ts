import pg from 'pg';

/** How long a server that says nothing is waited for. */
const connectionTimeoutMillis = 10_000;

/** Connects one command's own client. A lost connection is thrown by the statement under way. */
export async function connectOnce(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'heed command',
    connectionTimeoutMillis,
  });
  // Without a listener a connection that breaks between two statements would end the process.
  client.on('error', () => {});
  await client.connect();
  return client;
}
