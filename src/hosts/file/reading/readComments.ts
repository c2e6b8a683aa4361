import { commentTexts } from './commentTexts.js';
import type { CommentReader } from './readDrawing.js';

/** Reads the comments in an XML part. */
export const readComments: CommentReader = (reader, part) => {
  const comments: string[] = [];
  let [text, isText] = ['', false];
  reader.read(part, {
    open: (name) => {
      if (name === 'comment') text = '';
      isText = name === 't';
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      isText = false;
      if (name === 'comment') comments.push(text);
    },
  });
  return commentTexts(comments);
};
