/** Why a preview could not do what was asked. */
export type PreviewErrorCode =
  | 'no-webgl2'
  | 'no-float-target'
  | 'photo-unreadable'
  | 'photo-too-large'
  | 'photo-mismatch'
  | 'field-failed'
  | 'export-failed'
  | 'no-encoder'
  | 'destroyed';

/** An expected failure. `message` is a sentence for the person in front of the screen. */
export class PreviewError extends Error {
  override readonly name = 'PreviewError';
  readonly code: PreviewErrorCode;

  constructor(code: PreviewErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
