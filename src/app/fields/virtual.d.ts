declare module "virtual:licence-names" {
  /** SPDX id and full name of every licence on the list. */
  export const licenceNames: readonly (readonly [id: string, name: string])[];
}
