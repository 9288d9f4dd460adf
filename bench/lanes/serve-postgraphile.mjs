import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { poolSize } from './limit-server.mjs';
import { serveLane } from './serve-lane.mjs';

/** PostGraphile as its documentation says, on the views of `bench_api`. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['bench_api'],
      poolConfig: { max: poolSize, options: '-c random_page_cost=1.1' },
    }),
  ],
  // Children are asked as plain lists, as ours are.
  schema: { defaultBehavior: '+list +connection +orderBy' },
  grafserv: { graphqlOverGET: true, watch: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
await serveLane(server);
