/** What one roll of labels holds; a shipment takes one for each of its pieces. */
export const mostLabels = 500;
