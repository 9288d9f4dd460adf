import { createLimitServer } from './limit-server.mjs';
import { serveLane } from './serve-lane.mjs';

await serveLane(createLimitServer(process.env.DATABASE_URL));
