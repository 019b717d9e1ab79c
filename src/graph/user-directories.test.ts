import path from 'node:path';
import { cacheDirectory, dataDirectory } from './user-directories';

describe('Where data lives', () => {
  it.each([
    ['linux', { HOME: '/home/a' }, '/home/a/.local/share/palermo', '/home/a/.cache/palermo'],
    ['linux', { HOME: '/home/a', XDG_DATA_HOME: '/d', XDG_CACHE_HOME: '/c' }, '/d/palermo', '/c/palermo'],
    [
      'darwin',
      { HOME: '/Users/a' },
      '/Users/a/Library/Application Support/palermo',
      '/Users/a/Library/Caches/palermo',
    ],
    ['win32', { LOCALAPPDATA: '/L' }, '/L/palermo', '/L/palermo'],
  ])('is the place that %s has for it, given %j', (platform, environment, data, cache) => {
    expect(dataDirectory(environment, platform)).toBe(data);
    expect(cacheDirectory(environment, platform)).toBe(cache);
  });

  it('is what PALERMO_DATA says', () => {
    expect(dataDirectory({ HOME: '/home/a', PALERMO_DATA: '/elsewhere' }, 'linux')).toBe('/elsewhere');
    expect(dataDirectory({ PALERMO_DATA: 'here' }, 'linux')).toBe(path.resolve('here'));
  });
});
