/** Something outside the program keeps the database from starting. The message says the way out. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';
}
