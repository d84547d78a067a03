// The gateway, what it knows of our document, and the reader of recipes, as one bundle: a recipe can be put in the place of ours.

export { Gateway } from '../../generated/src/gateway/gateway.js';
export { profile } from '../../generated/src/profile.js';
export { routes } from '../../generated/src/routes.js';
export { parseRecipe } from '../../generated/src/runtime/parse-recipe.js';
