from qa.cli import program

program()
