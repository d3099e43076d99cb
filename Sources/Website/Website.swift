// The pages module: see ARCHITECTURE.md.
