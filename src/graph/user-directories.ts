import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where imported data lives: `PALERMO_DATA`, or else the platform's place for a user's data. */
export function dataDirectory(
  environment: Environment = process.env,
  platform: string = process.platform,
): string {
  return environment.PALERMO_DATA
    ? path.resolve(environment.PALERMO_DATA)
    : path.join(userDirectory('data', environment, platform), 'palermo');
}

/** Where things are kept that can be made again, such as what was fetched to run a local Neo4j. */
export function cacheDirectory(
  environment: Environment = process.env,
  platform: string = process.platform,
): string {
  return path.join(userDirectory('cache', environment, platform), 'palermo');
}

/**
 * Makes a directory and those above it. Node's own recursion never ends where the system lets a directory be looked up
 * and not be made, as below /proc.
 */
export function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || existsSync(path.dirname(directory))) throw error;
    makeDirectory(path.dirname(directory));
    mkdirSync(directory);
  }
}

function userDirectory(kind: 'data' | 'cache', environment: Environment, platform: string): string {
  const home = environment.HOME ?? environment.USERPROFILE ?? homedir();
  if (platform === 'win32') return environment.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local');
  if (platform === 'darwin')
    return path.join(home, 'Library', kind === 'data' ? 'Application Support' : 'Caches');
  return kind === 'data'
    ? (environment.XDG_DATA_HOME ?? path.join(home, '.local', 'share'))
    : (environment.XDG_CACHE_HOME ?? path.join(home, '.cache'));
}
