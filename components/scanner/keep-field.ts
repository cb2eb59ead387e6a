export type KeptField = { restore: () => void };

/** Remembers what stands in a field, so that it can be put back as if nothing had been typed. */
export function keepField(target: HTMLElement): KeptField | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  const { value, selectionStart, selectionEnd } = target;
  return {
    restore: () => {
      const prototype = target instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
      // React remembers the value it gave: only the element's own setter lets it see the change.
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(target, value);
      target.dispatchEvent(new Event("input", { bubbles: true }));
      if (selectionStart !== null) target.setSelectionRange(selectionStart, selectionEnd);
    },
  };
}
