# Rules for files and folders of the content: names, kinds, sizes, encodings.
