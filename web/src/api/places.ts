import type { Place, PlacesView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get } from './http.ts';

/** 单位树. */
export const placesQuery = (): Asked<PlacesView> => ({
  queryKey: ['places'],
  queryFn: () => get<PlacesView>('/api/places'),
  staleTime: 10 * 60_000,
});

export type UnitChoice = { path: string; name: string; under: string };

function offered({ places, dispatchable }: PlacesView, hint: string | undefined): readonly Place[] {
  if (hint === 'dispatch') {
    const may = new Set(dispatchable);
    return places.filter((place) => may.has(place.path));
  }
  if (hint === 'centre' || hint === 'committee') return places.filter((place) => place.kind === hint);
  return places;
}

/** 可选单位: each with the names above it, so that it can be found by any of them. */
export function unitChoices(view: PlacesView, hint: string | undefined): UnitChoice[] {
  const byPath = new Map(view.places.map((place) => [place.path, place]));
  const above = (place: Place): string[] => {
    const parent = place.parentPath === null ? undefined : byPath.get(place.parentPath);
    return parent ? [...above(parent), parent.shortName || parent.name] : [];
  };
  return offered(view, hint).map((place) => ({ path: place.path, name: place.name, under: above(place).join(' / ') }));
}

/** 可交办的单位, for a plain list. */
export const dispatchChoices = (view: PlacesView | undefined): { value: string; label: string }[] =>
  (view ? unitChoices(view, 'dispatch') : []).map(({ path, name }) => ({ value: path, label: name }));
