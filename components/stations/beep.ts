/** One high tone, two even ones, two long low ones: told apart without looking, also by who hears little of the high. */
const sounds = {
  good: [{ hertz: 1_320, fromS: 0, forS: 0.11 }],
  odd: [
    { hertz: 660, fromS: 0, forS: 0.09 },
    { hertz: 660, fromS: 0.14, forS: 0.09 },
  ],
  bad: [
    { hertz: 196, fromS: 0, forS: 0.22 },
    { hertz: 147, fromS: 0.26, forS: 0.34 },
  ],
} as const;

export type Sound = keyof typeof sounds;

let context: AudioContext | null = null;

/** Sounds through the loudspeaker. Browsers allow it once a key was pressed, and a scanner presses keys. */
export function beep(sound: Sound): void {
  if (typeof AudioContext === "undefined") return;
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  void context.resume();
  for (const { hertz, fromS, forS } of sounds[sound]) {
    const tone = new OscillatorNode(context, { type: sound === "bad" ? "square" : "sine", frequency: hertz });
    const volume = new GainNode(context, { gain: sound === "bad" ? 0.12 : 0.3 });
    tone.connect(volume).connect(destination);
    tone.start(currentTime + fromS);
    tone.stop(currentTime + fromS + forS);
  }
}
