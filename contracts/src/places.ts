import { z } from 'zod';
import { codesOf, orgKinds } from './vocabulary.ts';

/** 组织: one unit on the tree; `path` is its place there, parents first. */
export const place = z.object({
  id: z.uuid(),
  path: z.string(),
  parentPath: z.string().nullable(),
  kind: z.enum(codesOf(orgKinds)),
  name: z.string(),
  shortName: z.string(),
  areaCode: z.string(),
});
export type Place = z.infer<typeof place>;

/** 组织树, parents before children. `dispatchable` are the units an order may be addressed to. */
export const placesView = z.object({ places: z.array(place), dispatchable: z.array(z.string()) });
export type PlacesView = z.infer<typeof placesView>;
