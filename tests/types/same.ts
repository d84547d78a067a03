// Two types in, a call that only compiles when they are the same out: neither one wider, nor `any`.

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** `same<A, B>()` compiles when A is B, down to `readonly` and `?`. */
export function same<A, B>(..._: Same<A, B> extends true ? [] : [never]): void {}
