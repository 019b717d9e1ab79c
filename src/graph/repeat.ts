/**
 * Runs `task` again and again, `pause` milliseconds after it ended, until the returned function is called. It keeps
 * no process alive. `task` must not fail.
 */
export function repeat(pause: number, task: () => void | Promise<void>): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void Promise.resolve(task()).then(next), pause);
    timer.unref();
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
