import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { serveLane } from './serve-lane.mjs';

const body = readFileSync(process.env.ANSWER);
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': body.length,
};

await serveLane(
  createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  }),
);
