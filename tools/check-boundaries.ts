import { cycles, importsOf, reach } from './import-graph.ts';
import { isTest, report, rootAsked, sourcesOf, trackedCode } from './source-files.ts';

/** Where a file stands: its zone, and inside a module the module and the room. */
type Place = { readonly zone: string; readonly module?: string; readonly room?: string };

const HOUSE = /^server\/src\/(?:[a-z-]+\.ts$|(?:cli|demo|opening|self-check)\/)/;
const STARTS =
  /^(?:server\/src\/main\.ts|web\/src\/main\.tsx|contracts\/src\/index\.ts)$|\.config\.ts$|\.d\.ts$|^tools\//;
const TEST = /\.test\.tsx?$|^server\/(?:test\/global-setup|(?:trials|bench)\/main)\.ts$/;

function placeOf(path: string): Place | undefined {
  const inModule = /^server\/src\/modules\/([^/]+)\/(?:([^/]+)\/)?/.exec(path);
  if (isTest(path)) return { zone: 'test' };
  if (inModule) return { zone: 'module', module: inModule[1] ?? '', room: inModule[2] ?? 'door' };
  const layer = /^server\/src\/(kernel|platform)\//.exec(path)?.[1];
  if (layer !== undefined) return { zone: layer };
  if (HOUSE.test(path)) return { zone: 'house' };
  if (path.endsWith('.config.ts')) return { zone: 'tools' };
  const top = /^(contracts|web)\/src\/|^(tools)\//.exec(path);
  return top ? { zone: top[1] ?? top[2] ?? '' } : undefined;
}

/** Which zones a zone may use; a module's rooms are told apart below. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  contracts: ['contracts'],
  kernel: ['kernel'], // and types of contracts
  platform: ['platform', 'kernel', 'contracts'],
  house: ['house', 'module', 'platform', 'kernel', 'contracts'],
  web: ['web', 'contracts'],
};

function barred(from: Place, to: Place, typeOnly: boolean): boolean {
  if (from.zone === 'test' || from.zone === 'tools') return false;
  if (from.zone === 'kernel' && to.zone === 'contracts') return !typeOnly;
  if (from.zone !== 'module') return !MAY[from.zone]?.includes(to.zone) || (to.zone === 'module' && to.room !== 'door');
  if (to.zone !== 'module') {
    const pure = ['kernel', 'contracts'];
    return !(from.room === 'domain' ? pure : [...pure, 'platform']).includes(to.zone);
  }
  if (from.module !== to.module) return from.room === 'domain' || to.room !== 'door';
  if (from.room === 'domain') return to.room !== 'domain';
  return to.room === 'door' || (to.room === 'slices' && from.room !== 'slices' && from.room !== 'door');
}

/** 边界: who may import whom. `listed` is what else is known to be there; seeing fewer files is a fault of its own. */
export function checkBoundaries(root: string, listed: readonly string[] = trackedCode(root)): string[] {
  const sources = sourcesOf(root);
  const graph = new Map(sources.map((source) => [source.path, importsOf(source)]));
  const unseen = listed.filter((path) => !graph.has(path));
  const faults = unseen.map((path) => `${path}: is there, but was not looked at`);
  if (sources.length === 0) faults.push(`${root}: no source file at all was seen`);
  const paths = sources.map(({ path }) => path);
  const used = reach(
    graph,
    paths.filter((path) => STARTS.test(path)),
  );
  const tried = reach(
    graph,
    paths.filter((path) => TEST.test(path) || STARTS.test(path)),
  );
  for (const [path, imports] of graph) {
    const from = placeOf(path);
    if (!from) faults.push(`${path}: no rule knows this place`);
    if (!(isTest(path) ? tried : used).has(path)) faults.push(`${path}: nobody imports it`);
    for (const { to, typeOnly } of imports) {
      const place = placeOf(to);
      if (!graph.has(to)) faults.push(`${path}: imports ${to}, which was not seen`);
      else if (from && place && barred(from, place, typeOnly)) faults.push(`${path}: must not import ${to}`);
    }
  }
  return [...faults, ...cycles(graph)];
}

if (import.meta.main) report('boundaries', checkBoundaries(rootAsked()));
