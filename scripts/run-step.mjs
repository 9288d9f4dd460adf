import { spawn } from 'node:child_process';

const progressMilliseconds = 5_000;

/**
 * Runs a long step as a process of its own and says on standard error that it goes on. When it
 * fails, or we are told to end, it ends our process too, and never leaves its own behind.
 */
export async function runStep(name, { command, options, folder, wayOut }) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  console.error(`${name} …`);
  const child = spawn(command, options, {
    cwd: folder,
    shell: command.endsWith('.cmd'),
    // Standard output belongs to the command's answer.
    stdio: ['ignore', 2, 2],
  });
  const timer = setInterval(() => console.error(`… ${seconds()} s`), progressMilliseconds);
  let endedBy = null;
  const end = (signal) => {
    endedBy ??= signal;
    child.kill('SIGTERM');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  const problem = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? null : `it ended with ${code ?? signal}`),
    );
  });
  clearInterval(timer);
  for (const signal of signals) process.off(signal, end);
  if (endedBy) process.exit(endedBy === 'SIGINT' ? 130 : 143);
  if (problem) {
    console.error(`That failed: ${problem}. ${wayOut}`);
    process.exit(1);
  }
  console.error(`Done in ${seconds()} s.`);
}
