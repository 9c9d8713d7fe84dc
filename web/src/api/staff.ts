import type { Asked } from './asked.ts';
import { get } from './http.ts';

export type StaffFound = { staff: { id: string; name: string; unit: string }[] };

/** 按姓名找工作人员. */
export const staffQuery = (q: string): Asked<StaffFound> => ({
  queryKey: ['staff', q],
  queryFn: () => get<StaffFound>(`/api/staff?${new URLSearchParams({ q }).toString()}`),
  enabled: q !== '',
});
