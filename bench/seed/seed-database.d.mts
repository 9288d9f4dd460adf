/** Fills a migrated, empty database with a world of so many recommendations. */
export function seedDatabase(
  url: string,
  rows: number,
  options?: { connections?: number; onStep?: (name: string, done: number) => void },
): Promise<void>;
