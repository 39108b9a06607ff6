Console.WriteLine("The accuracy lane is not ready yet.");
