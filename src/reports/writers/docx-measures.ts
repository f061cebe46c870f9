/** Word counts in twentieths of a point and half points; profiles are written in millimetres and points. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const points = (pt: number): number => Math.round(pt * 20);
export const halfPoints = (pt: number): number => Math.round(pt * 2);
