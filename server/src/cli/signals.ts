const IMPATIENT_MS = 2_000;
const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const;

export type StopAsked = {
  /** 已要求停止：Ctrl-C、SIGTERM，或带起我们的程序没了. */
  readonly asked: Promise<void>;
  /** Listens no longer. */
  readonly release: () => void;
};

/** 听候停止. A second request, some seconds after the first, ends at once. */
export function listenForStop(): StopAsked {
  let ask = (): void => undefined;
  const asked = new Promise<void>((done) => {
    let first: number | undefined;
    ask = () => {
      if (first === undefined) first = performance.now();
      else if (performance.now() - first > IMPATIENT_MS) process.exit(130);
      done();
    };
  });
  for (const event of EVENTS) process.on(event, ask);
  return { asked, release: () => EVENTS.forEach((event) => process.off(event, ask)) };
}
