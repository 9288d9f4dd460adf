import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A door to PostgreSQL that a test can shut, or slam at a chosen moment. */
export interface DatabaseProxy {
  /** The database's address by way of this door. */
  url: string;
  /** Cuts every connection and refuses new ones. */
  goAway(): Promise<void>;
  /** Takes connections again, on the same port. */
  comeBack(): Promise<void>;
  /**
   * Waits for a message of a writing connection that contains the text. Before it is passed on, or after PostgreSQL
   * has answered it, the connection is cut, unless `act` does something else. Happens once.
   */
  cutOnce(text: string, when: 'BEFORE' | 'ANSWERED', act?: () => void): void;
}

export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let trap: { text: string; when: 'BEFORE' | 'ANSWERED'; act: (cut: () => void) => void } | null =
    null;

  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const cut = () => {
      client.destroy();
      database.destroy();
    };
    let isWriter = false;
    let isCaught = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    client.on('data', (data) => {
      const message = data.toString('latin1');
      // The startup message says whose pool it is.
      if (/search_path=heed\b/.test(message)) isWriter = true;
      if (isWriter && trap && message.includes(trap.text)) {
        const { when, act } = trap;
        trap = when === 'BEFORE' ? null : trap;
        isCaught = when === 'ANSWERED';
        if (when === 'BEFORE') return act(cut);
      }
      database.write(data);
    });
    database.on('data', (data) => {
      if (isCaught && trap) {
        const { act } = trap;
        trap = null;
        isCaught = false;
        act(cut);
      }
      if (!client.destroyed) client.write(data);
    });
  });

  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    async goAway() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    comeBack: () => listen(port),
    cutOnce(text, when, act) {
      trap = { text, when, act: act ?? ((cut) => cut()) };
    },
  };
}
