import type { Server } from 'node:http';

/** The hand-written server, not yet listening. */
export function createLimitServer(url: string): Server;
