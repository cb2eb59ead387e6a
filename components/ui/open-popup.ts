/**
 * What keeps the keys for itself while it is there, as a selector. A toast is a dialog that does not; a list that once had the
 * focus stays in the page, closed and hidden.
 */
export const openPopup =
  "[role=dialog]:not([aria-modal=false]), :is([role=listbox], [role=menu]):not([data-closed], [data-closed] *)";
