// What a writer gives: files are Blobs, and fields are fields.

import type { AlbumsCreateRequest as Album } from './src/resources/albums.js';

const picture = new File(['bytes'], 'a.png', { type: 'image/png' });

export const album: Album = {
  name: 'Summer',
  place: { city: 'Macau' },
  cover: picture,
  pictures: [picture, new Blob(['more'])],
  sound: new Blob([]),
  either: [picture],
  perhaps: null,
  icon: picture,
  encoded: 'aGk=',
};
// @ts-expect-error: a file is no text
export const wrong: Album = { name: 'Summer', pictures: ['a.png'] };
