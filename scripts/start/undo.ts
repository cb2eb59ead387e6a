type Undo = () => Promise<void> | void;

const undos: Undo[] = [];
const notices: (() => void)[] = [];
let ending: Promise<void> | undefined;

/** What has to be undone when we end, last first. */
export function undoAtEnd(undo: Undo): void {
  undos.push(undo);
}

/** What is done at once when we begin to end. */
export function whenEnding(notice: () => void): void {
  notices.push(notice);
}

/** Ends this process after undoing everything, once: a second Ctrl-C does not make it leave something behind. */
export function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const undo of [...notices, ...undos.reverse()]) {
      try {
        await undo();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(code);
  })();
  return ending;
}

/** Whether `end` has begun, so that a child that goes is no news. */
export function isEnding(): boolean {
  return ending !== undefined;
}
