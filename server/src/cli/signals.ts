const IMPATIENT_MS = 2_000;

/** 等到要求停止：Ctrl-C、SIGTERM，或带起我们的程序没了. A second one, some seconds later, ends at once. */
export function stopAsked(): Promise<void> {
  return new Promise((done) => {
    let first: number | undefined;
    const ask = (): void => {
      if (first === undefined) first = performance.now();
      else if (performance.now() - first > IMPATIENT_MS) process.exit(130);
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    process.on('disconnect', ask);
  });
}
