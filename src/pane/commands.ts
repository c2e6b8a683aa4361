// The function file of the ribbon; replaced while the pane is built.
export {};
