/** 到第一件: for the box, whose arrow goes down into what was found. */
export function focusFirstHit(): boolean {
  const first = document.querySelector<HTMLElement>('.hits [data-hit]');
  first?.focus();
  return first !== null;
}
