/** The two distributions that we use of a package that comes without types. */
declare module "jstat" {
  interface Distribution {
    /** Quantile of `probability` with so many degrees of freedom. */
    inv(probability: number, degrees: number): number;
  }
  const jstat: { readonly chisquare: Distribution; readonly studentt: Distribution };
  export default jstat;
}
