print("yinfa")
