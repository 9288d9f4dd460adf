/** Serves on a free port of this machine alone, says where, and ends with its parent, whose end it hears by stdin. */
export async function serveLane(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  console.log(`listening on http://127.0.0.1:${server.address().port}`);
  process.stdin.on('end', () => process.exit(0)).resume();
}
