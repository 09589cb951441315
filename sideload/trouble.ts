/** Something the person at the terminal can put right; its message says how. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}
