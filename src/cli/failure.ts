import { ConfigurationError } from '../config';
import { GraphError } from '../graph/errors';
import { InputError } from '../questions/input';
import { SeedError } from '../sources/seed-table';

/** Exit statuses of every command. */
export const EXIT = { done: 0, no: 1, badInput: 2, unavailable: 3, ourBug: 70 } as const;

/** What to say of an error, and how to exit. */
export function describeFailure(error: unknown): { status: number; message: string } {
  if (error instanceof InputError || error instanceof ConfigurationError) {
    return { status: EXIT.badInput, message: error.message };
  }
  if (error instanceof GraphError || error instanceof SeedError) {
    const where =
      'code' in error && error.code === 'DATABASE_UNAVAILABLE' && process.env.NEO4J_URI
        ? ` NEO4J_URI is ${process.env.NEO4J_URI}.`
        : '';
    return { status: EXIT.unavailable, message: `${error.message}${where}` };
  }
  if (isSystemError(error)) {
    if (error.syscall === 'listen') {
      const { address, port } = error as { address?: string; port?: number };
      const reason =
        error.code === 'EADDRINUSE' ? 'something else listens there' : `the system says ${error.code}`;
      return {
        status: EXIT.unavailable,
        message: `Port ${port} of ${address} cannot be used: ${reason}. Set PORT and HOST otherwise; PORT=0 takes a free port.`,
      };
    }
    const what = error.path === undefined ? '' : ` ${error.path}`;
    if (error.code === 'EISDIR')
      return { status: EXIT.badInput, message: 'A directory was given where a file is expected.' };
    const missing = error.code === 'ENOENT';
    return {
      status: missing ? EXIT.badInput : EXIT.unavailable,
      message: missing ? `There is no file${what}.` : `The system refused (${error.code})${what}.`,
    };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: EXIT.ourBug, message: `This is a bug in palermo.\n${detail}` };
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;
