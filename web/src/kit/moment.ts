const zone = 'Asia/Shanghai';
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** 时刻: `2026-11-21 14:05`, in the county's time whatever the computer's clock says. */
export const sayMoment = (iso: string | null): string => (iso ? parts.format(new Date(iso)) : '—');

/** 日期: `2026-11-21`. */
export const sayDay = (iso: string | null): string => (iso ? sayMoment(iso).slice(0, 10) : '—');
