// The tag tells the members apart, with neither a cast nor a guard.

import type { Pet } from './src/index.js';

export function describe(pet: Pet): string {
  switch (pet.petType) {
    case 'Cat':
      return `${pet.lives + 1} lives`;
    case 'dog':
    case 'puppy':
      return pet.bark.toUpperCase();
    case 'Lizard':
      return pet.tail ? 'with a tail' : 'without one';
  }
}
