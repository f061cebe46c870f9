/**
 * What intake can say no to: one code per thing that is wrong with a file, so that each gets its own sentence and its own way out.
 * The sentences stand in text/<language>/ingest.ts.
 */
export const ingestErrors = {
  FILE_NOT_FOUND: 404,
  FILE_EMPTY: 422,
  FILE_TOO_LARGE: 413,
  FILE_IS_PROGRAM: 415,
  FILE_IS_IMAGE: 415,
  IMAGE_TOO_LARGE: 422,
  FILE_IS_SPREADSHEET: 415,
  FILE_IS_SLIDES: 415,
  FILE_IS_OLD_OFFICE: 415,
  OLD_WORD_NOT_CONVERTED: 422,
  FILE_IS_ENCRYPTED: 422,
  FILE_IS_OTHER_FORMAT: 415,
  FILE_IS_ARCHIVE: 415,
  FILE_IS_BINARY: 415,
  FILE_DAMAGED: 422,
  ARCHIVE_BOMB: 422,
  XML_ENTITIES: 422,
  XML_DAMAGED: 422,
  TABLE_TOO_WIDE: 422,
  TABLE_TOO_LARGE: 422,
  TOO_MANY_LINES: 422,
  TOO_MANY_PAGES: 422,
  TEXT_TOO_LONG: 422,
  NO_TEXT: 422,
  ENCODING_UNSUPPORTED: 415,
  ENCODING_UNCERTAIN: 422,
  ENCODING_UNKNOWN: 422,
  STATE_SECRET: 422,
  READER_OUT_OF_MEMORY: 422,
  READER_TIMED_OUT: 422,
  READER_CRASHED: 500,
  READING_CANCELLED: 409,
  UPLOAD_SETTLED: 409,
  PASSAGE_NOT_MARKED: 422,
} as const satisfies Record<string, number>;

export type IngestRefusalCode = keyof typeof ingestErrors;
